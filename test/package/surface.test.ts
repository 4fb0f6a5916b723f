import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";
import { entries } from "../../scripts/doors.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const printer = ts.createPrinter({ removeComments: true });
const flags =
  ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** One exported name with its signature, on one line. */
function signatureOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target.declarations?.[0];
  if (declaration === undefined) return `${symbol.name}: not found`;
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) {
    const text = printer.printNode(
      ts.EmitHint.Unspecified,
      declaration,
      declaration.getSourceFile(),
    );
    return text.replace(/^export (?:declare )?/, "").replace(/\s+/g, " ");
  }
  const type = checker.getTypeOfSymbolAtLocation(target, declaration);
  return `${symbol.name}: ${checker.typeToString(type, declaration, flags)}`;
}

/** The public surface: every door, every name behind it. */
function surface(): string {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = entries(root).map(({ door, source }) => ({ door, file: `${root}/${source}` }));
  const program = ts.createProgram(
    files.map(({ file }) => file),
    options,
  );
  const checker = program.getTypeChecker();
  const parts = files.map(({ door, file }) => {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    const names = symbol ? checker.getExportsOfModule(symbol) : [];
    const rows = [...names]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((name) => `  ${signatureOf(name, checker)}`);
    return [`order-recourse${door.slice(1)}`, ...rows].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}

// After a change that is meant: npm run surface
it("is the one of the golden file", async () => {
  await expect(surface()).toMatchFileSnapshot("../golden/surface.txt");
});
