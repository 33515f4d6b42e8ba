/** Kysely on `node:sqlite`: one connection, on which Kysely lets one query or transaction at a time through. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { DatabaseConnection, Dialect, Driver, QueryResult } from "kysely";
import { sayingProblems } from "./problems.ts";

export function dialectOf(database: DatabaseSync, file: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(database, file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/**
 * Transactions take the write lock at once (`immediate`): one that began by reading and then waited for the lock would
 * fail when another process had written in between.
 */
function driverOf(database: DatabaseSync, file: string): Driver {
  const connection = connectionOf(database, file);
  const run = async (sql: string) => void (await connection.executeQuery(CompiledQuery.raw(sql)));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: (_, settings) => run(settings.accessMode === "read only" ? "begin" : "begin immediate"),
    commitTransaction: () => run("commit"),
    rollbackTransaction: async () => {
      // A full disk or a broken file makes SQLite roll back by itself.
      if (database.isTransaction) await run("rollback");
    },
    releaseConnection: async () => {},
    destroy: async () => {
      if (database.isOpen) sayingProblems(file, () => database.close());
    },
  };
}

function connectionOf(database: DatabaseSync, file: string): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> =>
      sayingProblems(file, () => {
        const statement = database.prepare(query.sql);
        const parameters = query.parameters as readonly SQLInputValue[];
        if (statement.columns().length > 0) return { rows: statement.all(...parameters) as R[] };
        const { changes, lastInsertRowid } = statement.run(...parameters);
        return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
      }),
    streamQuery: () => {
      throw new Error("the record pages its queries and does not stream them");
    },
  };
}
