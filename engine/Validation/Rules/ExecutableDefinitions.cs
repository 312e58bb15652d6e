using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>A document to execute contains operations and fragments, and nothing of a type system.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>
public sealed class ExecutableDefinitions : ValidationRule, IEnter<DocumentNode>
{
    /// <inheritdoc/>
    public void Enter(DocumentNode node, ValidationContext context)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
            {
                context.Report(OperationErrors.NotExecutable(Name, definition));
            }
        }
    }
}
