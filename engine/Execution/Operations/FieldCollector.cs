using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution.Operations;

/// <summary>Merges selection sets to the fields that a concrete type executes.</summary>
/// <param name="operation">The operation.</param>
/// <param name="key">The values of the variables that decide what is included.</param>
/// <param name="isIncremental">Whether <c>@defer</c> counts.</param>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()"/>
internal sealed class FieldCollector(CompiledOperation operation, VariantKey key, bool isIncremental)
{
    public CollectedFields Collect(ObjectType type, SelectionSetNode selectionSet)
    {
        var fields = new CollectedFields(type);
        Collect(selectionSet, null, fields);
        return fields;
    }

    /// <summary>Collects what lies below the merged nodes of a field.</summary>
    public CollectedFields Collect(ObjectType type, FieldNode[] parents, DeferUsage?[]? usages)
    {
        var fields = new CollectedFields(type);
        for (var i = 0; i < parents.Length; i++)
        {
            if (parents[i].SelectionSet is { } selectionSet)
            {
                Collect(selectionSet, usages?[i], fields);
            }
        }

        return fields;
    }

    private void Collect(SelectionSetNode selectionSet, DeferUsage? usage, CollectedFields fields)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!IsIncluded(selection.Directives))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    fields.Add(field, usage);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, fields.Type):
                    Collect(fragment.SelectionSet, Defer(fragment.Directives, usage, fields), fields);
                    break;
                case FragmentSpreadNode spread
                    when operation.Document.FindFragment(spread.Name.Value) is { } fragment
                        && Applies(fragment.TypeCondition, fields.Type):
                    Collect(spread, fragment, usage, fields);
                    break;
            }
        }
    }

    private void Collect(
        FragmentSpreadNode spread,
        FragmentDefinitionNode fragment,
        DeferUsage? usage,
        CollectedFields fields)
    {
        var inner = Defer(spread.Directives, usage, fields);
        if (fields.Visit(spread.Name.Value, inner))
        {
            Collect(fragment.SelectionSet, inner, fields);
        }
    }

    /// <returns>What the selections of a fragment are deferred by.</returns>
    private DeferUsage? Defer(IReadOnlyList<DirectiveNode> directives, DeferUsage? outer, CollectedFields fields)
    {
        if (!isIncremental || Find(directives, "defer") is not { } defer || !IsActive(defer))
        {
            return outer;
        }

        var usage = new DeferUsage((defer.FindArgument("label") as StringValueNode)?.Value, outer);
        fields.Usages.Add(usage);
        return usage;
    }

    /// <summary>The active <c>@stream</c> of a field; <c>null</c> when it has none.</summary>
    public StreamUsage? FindStream(FieldNode node) =>
        isIncremental && Find(node.Directives, "stream") is { } stream && IsActive(stream)
            ? StreamUsage.Create(stream, operation)
            : null;

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || (operation.Schema.TryGetType(condition.Name.Value, out var conditionType)
            && (ReferenceEquals(conditionType, type) || operation.Schema.IsPossibleType(conditionType, type)));

    private bool IsIncluded(IReadOnlyList<DirectiveNode> directives)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            var isSkip = directives[i].Name.Value == "skip";
            if ((isSkip || directives[i].Name.Value == "include") && IsTrue(directives[i].FindArgument("if")) == isSkip)
            {
                return false;
            }
        }

        return true;
    }

    // Without the argument, incremental delivery is on.
    private bool IsActive(DirectiveNode directive) => directive.FindArgument("if") is not { } value || IsTrue(value);

    private bool IsTrue(ValueNode? value) => value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => key.IsTrue(operation.GetConditionIndex(variable.Name.Value)),
        _ => false,
    };

    private static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            if (directives[i].Name.Value == name)
            {
                return directives[i];
            }
        }

        return null;
    }
}
