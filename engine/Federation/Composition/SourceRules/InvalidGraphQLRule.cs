using Cacao.Federation.Composition.Sources;
using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>
/// A source schema is a valid GraphQL schema, in which the directives of composite schemas need no definition: the type
/// system builds it. That it parses is checked when it is read.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Invalid-GraphQL"/>
internal sealed class InvalidGraphQLRule : ISourceRule
{
    // A source schema may have nothing to query, only types to be looked up by others.
    private const string MissingQueryRoot = "SCHEMA_MISSING_QUERY";

    public void Validate(SourceSchema schema, CompositionLog log)
    {
        try
        {
            new SchemaBuilder().AddDocument(Complete(schema)).AllowMissingResolvers().Build();
        }
        catch (SchemaException exception)
        {
            foreach (var error in exception.Errors.Where(error => error.Code != MissingQueryRoot))
            {
                var place = error.Locations is { Count: > 0 } locations ? locations[0] : (Location?)null;
                log.Write(LogEntries.InvalidGraphQL(schema, place, error.Message));
            }
        }
    }

    private static DocumentNode Complete(SourceSchema schema)
    {
        var defined = schema.Document.Definitions.Select(Key).ToHashSet();
        var missing = BuiltInDefinitions.All.Where(definition => !defined.Contains(Key(definition)));
        return new DocumentNode([.. schema.Document.Definitions, .. missing]);
    }

    private static string? Key(DefinitionNode definition) => definition switch
    {
        DirectiveDefinitionNode directive => $"@{directive.Name.Value}",
        TypeDefinitionNode type => type.Name.Value,
        _ => null,
    };
}
