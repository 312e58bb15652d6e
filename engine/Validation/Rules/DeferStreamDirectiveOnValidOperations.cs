using Cacao.Language;
using Cacao.Validation.Documents;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Nothing that a subscription reaches is deferred or streamed, unless an <c>if</c> argument can turn it
/// off.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
public sealed class DeferStreamDirectiveOnValidOperations
    : ValidationRule,
        IEnter<OperationDefinitionNode>,
        IEnter<FragmentDefinitionNode>,
        IEnter<DirectiveNode>,
        IOperationRule
{
    private readonly List<(ExecutableDefinitionNode Definition, DirectiveNode Directive)> _active = [];
    private ExecutableDefinitionNode? _definition;

    /// <inheritdoc/>
    public void Enter(OperationDefinitionNode node, ValidationContext context) => _definition = node;

    /// <inheritdoc/>
    public void Enter(FragmentDefinitionNode node, ValidationContext context) => _definition = node;

    /// <inheritdoc/>
    public void Enter(DirectiveNode node, ValidationContext context)
    {
        if (node.Name.Value is "defer" or "stream" && !CanBeOff(node))
        {
            _active.Add((_definition!, node));
        }
    }

    /// <inheritdoc/>
    public void Check(OperationView operation, ValidationContext context)
    {
        if (_active.Count == 0 || operation.Operation.Operation != OperationType.Subscription)
        {
            return;
        }

        var reached = new HashSet<ExecutableDefinitionNode>();
        foreach (var definition in operation.Definitions)
        {
            reached.Add(operation.Index.Definitions[definition].Node);
        }

        foreach (var (definition, directive) in _active)
        {
            if (reached.Contains(definition))
            {
                context.Report(DirectiveErrors.InSubscription(Name, directive));
            }
        }
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        _active.Clear();
        _definition = null;
    }

    private static bool CanBeOff(DirectiveNode node)
    {
        foreach (var argument in node.Arguments)
        {
            if (argument.Name.Value == "if")
            {
                return argument.Value is VariableNode or BooleanValueNode { Value: false };
            }
        }

        return false;
    }
}
