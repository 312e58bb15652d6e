namespace Cacao.Federation.Composition;

/// <summary>
/// One service's annotated schema as text: the input of composition.
/// </summary>
/// <param name="Name">The name of the source schema, unique within a composition, for example <c>catalog</c>.</param>
/// <param name="Text">The schema in the GraphQL schema definition language.</param>
/// <param name="FilePath">The file that the text was read from, shown in messages; null when there is none.</param>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Source-Schema"/>
public sealed record SourceSchemaText(string Name, string Text, string? FilePath = null);
