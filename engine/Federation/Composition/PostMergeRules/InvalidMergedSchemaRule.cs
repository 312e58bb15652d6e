using Cacao.Federation.Composition.Merge;
using Cacao.Types.Configuration;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>
/// What clients see is a valid schema. Merging can widen the type of a field beyond that of its interface, for example.
/// Looked at last, when nothing else is wrong: the type system does not know where a member comes from.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Schema-Composition"/>
internal sealed class InvalidMergedSchemaRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        if (log.HasErrors)
        {
            return;
        }

        try
        {
            var clientSchema = Supergraph.ToClientSchemaDocument(new SupergraphWriter(schema).Write());
            new SchemaBuilder().AddDocument(clientSchema).AllowMissingResolvers().Build();
        }
        catch (SchemaException exception)
        {
            foreach (var error in exception.Errors)
            {
                log.Write(LogEntries.InvalidMergedSchema(error.Message));
            }
        }
    }
}
