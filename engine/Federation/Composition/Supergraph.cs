using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition;

/// <summary>
/// The document that a composition produces: the merged schema, with the members that are hidden from clients, and
/// routing directives that say which source schema resolves what.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>@source__type</c></term><description>A source schema that has the type.</description></item>
/// <item><term><c>@source__field</c></term><description>
/// A source schema that resolves the field; <c>type</c> is the field's type there when it differs, <c>provides</c> the
/// selection that it resolves below, and <c>external</c> says that it resolves the field only where a <c>provides</c>
/// above covers it. Definitions that another schema overrides are left out, and so are internal ones.
/// </description></item>
/// <item><term><c>@source__argument</c></term><description>
/// A source schema that has the argument or input field, and its type there when it differs.
/// </description></item>
/// <item><term><c>@source__requires</c></term><description>
/// An argument that clients do not see: the gateway fills it by a field selection map over the other schemas.
/// </description></item>
/// <item><term><c>@source__lookup</c></term><description>
/// A field that finds the type's values by key, on the type that it returns. <c>path</c> leads to it from Query;
/// <c>map</c> is a field selection map rooted at the type.
/// </description></item>
/// <item><term><c>@source__implements</c>, <c>@source__member</c>, <c>@source__enumValue</c></term><description>
/// Which source schema knows the interface, the member type, the value.
/// </description></item>
/// <item><term><c>@source__inputObject</c></term><description>
/// On the schema: the input types that lookups and requirements take, as they are in the source schema.
/// </description></item>
/// <item><term><c>@source__gateway</c></term><description>The gateway resolves the field itself.</description></item>
/// <item><term><c>@source__node</c></term><description>
/// The lookup that says whether there is an object of the type with a global id.
/// </description></item>
/// <item><term><c>@inaccessible</c></term><description>Hidden from clients, usable by the planner.</description></item>
/// </list>
/// </remarks>
public static class Supergraph
{
    // A shared type carries a directive per source schema, more than a document from the public may hold.
    private static readonly ParserOptions s_parserOptions = new()
    {
        MaxBytes = 256 * 1024 * 1024,
        MaxTokens = int.MaxValue,
        MaxNodes = int.MaxValue,
        MaxDirectives = int.MaxValue,
    };

    /// <summary>Reads a supergraph document, with limits that hold for what the project itself wrote.</summary>
    /// <param name="source">The printed document.</param>
    /// <exception cref="SyntaxException">The source is no document.</exception>
    public static DocumentNode Parse(string source) => Utf8GraphQLParser.Parse(source, s_parserOptions);

    /// <summary>
    /// Prints a supergraph document for the file that is kept under version control: stable, each routing directive on
    /// its own line.
    /// </summary>
    /// <param name="supergraph">A document that a composition produced.</param>
    public static string Print(DocumentNode supergraph) => SupergraphPrinter.Print(supergraph);

    /// <summary>
    /// The schema that clients see: without the members marked <c>@inaccessible</c>, without routing directives and
    /// without the directives meant for the gateway.
    /// </summary>
    /// <param name="supergraph">A document that a composition produced.</param>
    public static DocumentNode ToClientSchemaDocument(DocumentNode supergraph) =>
        new ClientSchemaWriter(supergraph).Write();
}
