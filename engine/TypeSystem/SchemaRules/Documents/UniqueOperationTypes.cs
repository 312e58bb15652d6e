using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Each kind of operation has at most one root type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
internal sealed class UniqueOperationTypes : IDocumentRule
{
    private const string Code = "SDL_DUPLICATE_ROOT";

    public void Check(DocumentRuleContext context)
    {
        var seen = new Dictionary<OperationType, OperationTypeDefinitionNode>();
        foreach (var root in context.Document.RootsInOrder())
        {
            var name = root.Operation.ToString().ToLowerInvariant();
            if (context.Extended.HasRoot(root.Operation))
            {
                context.Report(Code, $"The schema has a {name} type already.", root);
            }
            else if (!seen.TryAdd(root.Operation, root))
            {
                context.Report(Code, $"The schema has more than one {name} type.", seen[root.Operation], root);
            }
        }
    }
}
