using Cacao.Language;

namespace Cacao.Types.Sdl;

/// <summary>Prints schemas as SDL. Equal schemas give equal texts, and reading a text gives the schema again.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
public static class SchemaPrinter
{
    /// <summary>Prints a schema: the schema definition, the root types, the other types by name, the directives by
    /// name.</summary>
    public static string Print(Schema schema, SchemaPrinterOptions? options = null) =>
        SyntaxPrinter.Print(ToDocument(schema, options));

    /// <summary>Describes a schema by a type system document.</summary>
    public static DocumentNode ToDocument(Schema schema, SchemaPrinterOptions? options = null) =>
        new SchemaToSyntax(schema, options ?? SchemaPrinterOptions.Default).ToDocument();
}
