/** English words that tell who may be meant: pronouns, and first names and titles with a gender. */

export type PronounKind = "he" | "she" | "it" | "they";

export const pronouns: ReadonlyMap<string, PronounKind> = new Map([
  ["he", "he"], ["him", "he"], ["his", "he"], ["himself", "he"], ["she", "she"], ["her", "she"], ["hers", "she"], ["herself", "she"],
  ["it", "it"], ["its", "it"], ["itself", "it"], ["they", "they"], ["them", "they"], ["their", "they"], ["theirs", "they"], ["themselves", "they"],
]);

const words = (list: string) => new Set(list.split(" "));

export const maleMarks = words(
  "aaron adrian alan alex alfred allan andre angelo antonio arnold barry ben bernard bob brad bradley brent bruce bryan calvin carlos cecil cesar chad " +
  "charlie chris clarence clark clifford clinton clyde colin craig curtis dale dan danny darren dave dean derek diego don doug douglas duane dustin earl " +
  "eddie edgar edwin elijah elliott emmanuel enrique ernest ethan eugene evan felix fernando francis francisco franklin fred frederick gabriel gene " +
  "geoffrey gerald gilbert glen gordon graham grant greg gustavo guy harold harry harvey hector herbert herman howard hugh ian isaac jaime jake javier " +
  "jay jeff jeremy jerome jesse jim jimmy joel joey johnny jon jorge jose josh juan julian julio karl keith ken kurt lance lawrence lee leo leon leonard " +
  "leroy lewis lloyd logan louis lucas luis luke manuel marc marcus mario marshall marvin maurice max melvin miguel mike mitchell morris nathaniel neil " +
  "nelson nick noah norman oliver oscar owen pablo pedro perry phil phillip pierre ralph ramon randy raul ray rex ricardo rick rodney roger roland ron " +
  "ross roy ruben russell sam samir sean sebastian sergio seth shane shawn sidney spencer stanley stuart ted terry theodore todd tom tommy travis trevor " +
  "tyler vernon victor vincent wade wallace warren wayne wesley willie zachary " +
  "mr mr. sir lord king prince father brother imam sheikh rabbi john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald " +
  "steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel " +
  "gregory frank alexander raymond patrick jack dennis jerry peter henry adam nathan walter kyle arthur albert carl simon philip martin ahmed mohammed muhammad mohamed mahmoud ali hassan " +
  "hussein omar ibrahim khalid abdullah abdul bashar recep vladimir sergei sergey dmitry igor ivan boris mikhail nikolai viktor volodymyr oleksandr yuri benjamin yitzhak ariel avi barack bill tony joe",
);

export const femaleMarks = words(
  "abigail alexandra alexis alicia alison amelia andrea annie audrey beatrice bonnie brittany camille carla carmen caroline cecilia charlotte chloe " +
  "claire clara claudia courtney crystal danielle darlene dawn debra denise dolores doris dorothy edith eileen eleanor ella ellen elsie emilia erica erin " +
  "esther ethel eva florence frances gabriela gail georgia gina gladys gloria grace gwen hannah harriet hazel holly ida irene isabel isabella jacqueline " +
  "janice jasmine jeanette jill joanne josephine juanita katie kathryn kim kristen lillian lily lois lorraine louise lucy lydia lynn mabel marcia margot " +
  "marie marilyn marion marjorie megan melanie mildred miriam molly monica nadia naomi natalie nina norma paula peggy penelope phyllis priscilla regina " +
  "renee rita roberta rosa rose rosemary roxanne ruby sally sara shannon sheila sherry shirley sofia sonia sophia sophie stella sue suzanne sylvia tara " +
  "teresa tina tracy valerie vanessa vera veronica vivian wanda wendy yolanda yvonne zoe " +
  "mrs mrs. ms ms. lady queen princess mother sister mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna " +
  "michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine christine samantha catherine virginia " +
  "rachel janet emma maria heather diane julie joyce victoria kelly christina joan evelyn lauren judith olivia martha cheryl alice jane julia hillary theresa angela fatima aisha layla " +
  "zainab noor olga natalia tatiana irina svetlana elena ursula federica madeleine samantha jeanne",
);

/** Verbs whose subject speaks the quoted words beside them. */
export const speechVerbs = words("say tell write add ask reply argue note claim warn insist state explain declare announce recall remark respond answer shout whisper think admit deny tweet conclude");

/** Nouns for people, by which "he", "she" and "they" may be meant rather than "it". */
export const personNouns = words(
  "man woman boy girl child president minister secretary spokesman spokeswoman spokesperson official leader commander general colonel captain soldier officer chief director head doctor nurse teacher " +
  "student mother father son daughter brother sister wife husband king queen prince judge lawyer senator governor mayor candidate analyst activist journalist reporter author writer artist actor actress " +
  "resident witness victim fighter rebel militant civilian refugee villager worker driver pilot envoy ambassador diplomat founder member person people friend player singer scientist professor researcher",
);
