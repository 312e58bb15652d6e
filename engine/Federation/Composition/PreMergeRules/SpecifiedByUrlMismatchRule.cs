using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>Schemas that name the specification of a scalar name the same one. This rule is our own.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Merge-Scalar-Types"/>
internal sealed class SpecifiedByUrlMismatchRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var group in schemas.Types)
        {
            var specified = group.Members.OfType<SourceScalarType>().Where(type => Url(type) is not null).ToList();
            if (specified.Select(Url).Distinct().Skip(1).Any())
            {
                log.Write(LogEntries.SpecifiedByUrlMismatch(group.Name, specified));
            }
        }
    }

    private static string? Url(SourceScalarType type) =>
        type.Directives.Find(DirectiveNames.SpecifiedBy)?.StringArgument("url");
}
