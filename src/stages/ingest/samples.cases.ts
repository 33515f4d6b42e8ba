/** Pages of nine shapes, and what is to be read in each: our own pages, in `samples/`. */

export type SampleCase = {
  readonly page: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /** Kind and first words of each block, in order. */
  readonly blocks: readonly string[];
  readonly absent: readonly string[];
};

const five = ["paragraph Shells fell", "paragraph The council", "paragraph A spokesman", "paragraph Aid workers", "paragraph The truce"];
const [shells = "", council = "", spokesman = "", aid = "", truce = ""] = five;

export const sampleCases: readonly SampleCase[] = [
  {
    page: "article-tag.html", title: "Shells fall on Dar Zafra for a third day", outlet: "The Valley Post", byline: "By Mira Haddan and Tom Keel", published: "2019-03-14",
    blocks: ["title Shells fall", "byline By Mira", "caption Residents clear", "credit Lena Orr/Valley", shells, council, "heading “No information”", spokesman, aid, truce],
    absent: ["newsletter", "Related", "Truce talks", "All rights", "alt text", "no text", "World"],
  },
  {
    page: "json-ld-graph.html", title: "Rocket strikes bakery in Dar Zafra", outlet: "Northern Wire", byline: "Ilya Moss, Ada Penn", published: "2020-01-09",
    blocks: ["title Rocket strikes", council, shells, spokesman, aid, truce], absent: ["most read", "Sport"],
  },
  {
    page: "wp-caption.html", title: "Water tower hit", outlet: null, byline: null, published: "2017-06-02",
    blocks: ["title Water tower", "byline Posted on", "caption The water", aid, shells, council, "heading What the", spokesman, truce], absent: ["Share on", "I was there"],
  },
  {
    page: "div-soup.html", title: "Council of Dar Zafra: statement of the day", outlet: null, byline: null, published: "2014-05-05",
    blocks: ["title Council of", shells, council, spokesman, aid, "byline Published: 5"], absent: ["One", "Three"],
  },
  {
    page: "live-blog.html", title: "Front line: the day as it came", outlet: null, byline: null, published: "2021-08-03",
    blocks: ["title Front line:", "byline 09:10", shells, "byline 08:05", council, "byline 07:00", spokesman], absent: [],
  },
  {
    page: "div-caption.html", title: "Old market shelled", outlet: "Harbour Times", byline: null, published: null,
    blocks: ["title Old market", "caption Smoke rises", "credit Image: Ada", ...five, "credit Photo: Ada"], absent: ["Read more"],
  },
  { page: "script-drawn.html", title: "Truce broken again", outlet: null, byline: null, published: "2018-11-20", blocks: [council, truce, shells], absent: ["JavaScript"] },
  {
    page: "signs.html", title: "Kaf’r & Tell\u00a0Ashar", outlet: null, byline: null, published: null,
    blocks: ["title Kaf’r &", "paragraph The town", shells, council, spokesman, "paragraph اللّطامنة is"], absent: ["&amp;", "&nbsp;", "  "],
  },
];
