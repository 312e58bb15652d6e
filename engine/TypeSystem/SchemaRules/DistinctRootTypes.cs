using Cacao.Language;

namespace Cacao.Types.SchemaRules;

/// <summary>The root types of queries, mutations and subscriptions are different types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
internal sealed class DistinctRootTypes : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        var names = Enum.GetValues<OperationType>()
            .Select(context.RootTypeName)
            .Where(name => context.Find<ObjectType>(name) is not null)
            .GroupBy(name => name, StringComparer.Ordinal);
        foreach (var name in names.Where(group => group.Count() > 1))
        {
            var place = context.FindConfiguration<Configuration.ObjectTypeConfiguration>(name.Key)?.Location;
            context.Report(SchemaRuleErrors.RootTypeUsedTwice(name.Key, place));
        }
    }
}
