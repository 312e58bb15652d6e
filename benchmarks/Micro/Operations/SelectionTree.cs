using Cacao.Execution.Operations;

namespace Cacao.Benchmarks.Operations;

/// <summary>Walks all selections of an operation, which makes it compile them.</summary>
internal static class SelectionTree
{
    public static int Count(Schema schema, SelectionSet selectionSet)
    {
        var count = 0;
        foreach (var selection in selectionSet.Selections)
        {
            count++;
            if (selection.InnermostType.IsCompositeType)
            {
                foreach (var type in schema.GetPossibleTypes(selection.InnermostType))
                {
                    count += Count(schema, selection.GetSelectionSet(type));
                }
            }
        }

        return count;
    }
}
