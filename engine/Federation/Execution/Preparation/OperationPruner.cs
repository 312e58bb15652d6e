using Cacao.Federation.Planning;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>Takes the fields out of a request's operation whose required arguments have no value.</summary>
internal static class OperationPruner
{
    /// <param name="request">The request.</param>
    /// <param name="missing">One bit for each of the request's inputs.</param>
    /// <returns><c>null</c> when no field is left.</returns>
    public static OperationDefinitionNode? Prune(SourceRequest request, ulong missing)
    {
        var removed = request.Inputs
            .Where((_, i) => (missing >> i & 1) != 0)
            .Select(i => i.FieldName!)
            .ToHashSet(StringComparer.Ordinal);
        if (PruneBelow(request.Operation.SelectionSet, request.SourcePath.Length, removed) is not { } selectionSet)
        {
            return null;
        }

        var used = VariablesOf(selectionSet);
        var operation = request.Operation;
        return new OperationDefinitionNode(
            operation.Description,
            operation.Operation,
            operation.Name,
            [.. operation.VariableDefinitions.Where(v => used.Contains(v.Variable.Name.Value))],
            operation.Directives,
            selectionSet);
    }

    /// <summary>The names of the variables that are used in a selection set.</summary>
    public static IReadOnlySet<string> VariablesOf(SelectionSetNode selectionSet)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        Collect(selectionSet, used);
        return used;
    }

    private static SelectionSetNode? PruneBelow(SelectionSetNode selectionSet, int pathLength, HashSet<string> removed)
    {
        if (pathLength == 0)
        {
            return Remove(selectionSet, removed);
        }

        var field = (FieldNode)selectionSet.Selections[0];
        return PruneBelow(field.SelectionSet!, pathLength - 1, removed) is { } below
            ? new SelectionSetNode([new FieldNode(field.Alias, field.Name, field.Arguments, field.Directives, below)])
            : null;
    }

    private static SelectionSetNode? Remove(SelectionSetNode selectionSet, HashSet<string> removed)
    {
        var kept = new List<SelectionNode>();
        var isEmpty = true;
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field when !removed.Contains(field.Alias?.Value ?? field.Name.Value):
                    isEmpty &= field.Name.Value == "__typename";
                    kept.Add(field);
                    break;
                case InlineFragmentNode fragment when Remove(fragment.SelectionSet, removed) is { } below:
                    isEmpty = false;
                    kept.Add(new InlineFragmentNode(fragment.TypeCondition, fragment.Directives, below));
                    break;
            }
        }

        return isEmpty ? null : new SelectionSetNode(kept);
    }

    private static void Collect(SelectionSetNode selectionSet, HashSet<string> variables)
    {
        foreach (var selection in selectionSet.Selections)
        {
            foreach (var argument in selection.Directives.SelectMany(d => d.Arguments))
            {
                Collect(argument.Value, variables);
            }

            switch (selection)
            {
                case FieldNode field:
                    foreach (var argument in field.Arguments)
                    {
                        Collect(argument.Value, variables);
                    }

                    if (field.SelectionSet is { } below)
                    {
                        Collect(below, variables);
                    }

                    break;
                case InlineFragmentNode fragment:
                    Collect(fragment.SelectionSet, variables);
                    break;
            }
        }
    }

    private static void Collect(ValueNode value, HashSet<string> variables)
    {
        switch (value)
        {
            case VariableNode variable:
                variables.Add(variable.Name.Value);
                break;
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    Collect(item, variables);
                }

                break;
            case ObjectValueNode @object:
                foreach (var field in @object.Fields)
                {
                    Collect(field.Value, variables);
                }

                break;
        }
    }
}
