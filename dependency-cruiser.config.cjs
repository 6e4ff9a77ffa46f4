// The way through the house: a folder imports only from those before it in this list.
const way = [
  ["diagnostics", "^src/diagnostics/"],
  ["foundation", "^src/(disk|language|nearest)\\.ts$"],
  ["records", "^src/records/"],
  ["publications", "^src/publications/"],
  ["templates", "^src/templates/"],
  ["document", "^src/document/"],
  ["formats", "^src/(html|pdf|word)/"],
  ["build", "^src/build/"],
  ["entrances", "^src/(cli/|index\\.ts$)"],
];

const oneWay = way.slice(0, -1).map(([name, path], index) => ({
  name: `${name}-before-what-follows`,
  severity: "error",
  comment: "The data goes one way, and imports go back along it.",
  from: { path },
  to: { path: way.slice(index + 1).map(([, later]) => later) },
}));

const formats = ["html", "pdf", "word"].map((format) => ({
  name: `${format}-alone`,
  severity: "error",
  comment: "The formats do not know each other.",
  from: { path: `^src/${format}/` },
  to: { path: "^src/(html|pdf|word)/", pathNot: `^src/${format}/` },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    ...formats,
    {
      name: "no-circles",
      severity: "error",
      comment: "Types may describe each other; modules may not need each other to load.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "disk-alone",
      severity: "error",
      comment: "disk.ts is the door to the file system for what a user gives us.",
      from: { path: "^src/(records|publications|templates)/" },
      to: { path: "^(node:)?fs" },
    },
    {
      name: "no-tests-in-src",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
