/** Compiles the SIMD kernel's source to the bytes that are checked in: `node train/kernel.ts` writes them, a test compares them. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { main as compile } from "assemblyscript/asc";

export const kernelSource = fileURLToPath(new URL("../src/language/model/kernel.as.ts", import.meta.url));
export const kernelBytes = fileURLToPath(new URL("../data/models/kernel.wasm", import.meta.url));

/** Pages of 64 KiB that the memory may have at most: what WebAssembly allows. */
const mostPages = 65_536;

export async function compileKernel(): Promise<Uint8Array> {
  let made: Uint8Array | null = null;
  const { error, stderr } = await compile(
    [
      kernelSource, "--outFile", "kernel.wasm", "-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--sharedMemory",
      "--maximumMemory", String(mostPages), "--enable", "simd", "--enable", "threads", "--baseDir", "/",
    ],
    {
      writeFile: (name, contents) => {
        if (name.endsWith(".wasm") && typeof contents !== "string") made = contents;
      },
    },
  );
  if (error !== null) throw new Error(`the kernel does not compile: ${stderr.toString()}`);
  if (made === null) throw new Error("the compiler wrote nothing");
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await compileKernel();
  writeFileSync(kernelBytes, bytes);
  console.log(`${bytes.length} bytes → ${kernelBytes}`);
}
