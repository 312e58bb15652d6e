using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Documents;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>A subscription has exactly one root field, which is no introspection field and does not depend on
/// <c>@skip</c> or <c>@include</c>.</summary>
/// <remarks>Fragments on types that the subscription root is not are no part of it. Where there is no such root at all,
/// there is nothing to say beyond what <see cref="OperationTypeExistence"/> does.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>
public sealed class LoneSubscriptionSingleRootField : ValidationRule, IOperationRule
{
    private readonly Dictionary<string, List<SyntaxNode>> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _responseNames = [];
    private readonly HashSet<int> _fragments = [];
    private readonly Stack<(IReadOnlyList<SelectionNode> Selections, int Next)> _open = [];

    /// <inheritdoc/>
    public void Check(OperationView operation, ValidationContext context)
    {
        var node = operation.Operation;
        if (node.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        Clear();
        CollectRootFields(node, root, context);
        if (_responseNames.Count > 1)
        {
            SyntaxNode[] others = [.. _responseNames.Skip(1).SelectMany(name => _fields[name])];
            context.Report(OperationErrors.SeveralRootFields(Name, node, others));
        }

        foreach (var responseName in _responseNames)
        {
            var nodes = _fields[responseName];
            if (((FieldNode)nodes[0]).Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report(OperationErrors.IntrospectionRootField(Name, node, [.. nodes]));
            }
        }
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        _fields.Clear();
        _responseNames.Clear();
        _fragments.Clear();
        _open.Clear();
    }

    // With a stack of its own, since a chain of fragments can be longer than the call stack is deep.
    private void CollectRootFields(OperationDefinitionNode operation, ObjectType root, ValidationContext context)
    {
        _open.Push((operation.SelectionSet.Selections, 0));
        while (_open.TryPop(out var position))
        {
            if (position.Next >= position.Selections.Count)
            {
                continue;
            }

            _open.Push((position.Selections, position.Next + 1));
            var selection = position.Selections[position.Next];
            ReportConditions(selection, operation, context);
            switch (selection)
            {
                case FieldNode field:
                    AddField(field);
                    break;
                case InlineFragmentNode inline:
                    if (inline.TypeCondition is null || Applies(inline.TypeCondition, root, context))
                    {
                        _open.Push((inline.SelectionSet.Selections, 0));
                    }

                    break;
                case FragmentSpreadNode spread:
                    var fragment = context.Index.FindFragment(spread.Name.Value);
                    if (fragment >= 0 && _fragments.Add(fragment))
                    {
                        var definition = (FragmentDefinitionNode)context.Index.Definitions[fragment].Node;
                        if (Applies(definition.TypeCondition, root, context))
                        {
                            _open.Push((definition.SelectionSet.Selections, 0));
                        }
                    }

                    break;
            }
        }
    }

    private static bool Applies(NamedTypeNode condition, ObjectType root, ValidationContext context) =>
        context.Schema.TryGetType(condition.Name.Value, out var type) && context.Schema.IsSubType(root, type);

    private void AddField(FieldNode field)
    {
        if (!_fields.TryGetValue(field.ResponseName, out var nodes))
        {
            nodes = [];
            _fields.Add(field.ResponseName, nodes);
            _responseNames.Add(field.ResponseName);
        }

        nodes.Add(field);
    }

    private void ReportConditions(SelectionNode selection, OperationDefinitionNode operation, ValidationContext context)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" or "include")
            {
                context.Report(OperationErrors.ConditionalRootField(Name, operation, directive));
            }
        }
    }
}
