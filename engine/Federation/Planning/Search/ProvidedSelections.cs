using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Reads <c>@provides</c> selections: the external fields that a source schema resolves on one path.</summary>
internal static class ProvidedSelections
{
    public static bool Contains(SelectionSetNode? provided, Schema schema, ObjectType type, string fieldName) =>
        provided is not null && Fields(provided, schema, type).Any(f => f.Name.Value == fieldName);

    /// <summary>What is provided below a field: by the field itself, or by one above it.</summary>
    public static SelectionSetNode? Below(
        SourceField source,
        SelectionSetNode? provided,
        Schema schema,
        ObjectType type,
        string fieldName)
    {
        var inherited = provided is null
            ? []
            : Fields(provided, schema, type)
                .Where(f => f.Name.Value == fieldName && f.SelectionSet is not null)
                .SelectMany(f => f.SelectionSet!.Selections);
        IReadOnlyList<SelectionNode> all = [.. source.Provides?.Selections ?? [], .. inherited];
        return all.Count == 0 ? null : new SelectionSetNode(all);
    }

    private static IEnumerable<FieldNode> Fields(SelectionSetNode selectionSet, Schema schema, ObjectType type)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    yield return field;
                    break;
                case InlineFragmentNode fragment when Applies(fragment, schema, type):
                    foreach (var field in Fields(fragment.SelectionSet, schema, type))
                    {
                        yield return field;
                    }

                    break;
            }
        }
    }

    private static bool Applies(InlineFragmentNode fragment, Schema schema, ObjectType type) =>
        fragment.TypeCondition is not { } condition
        || (schema.TryGetType(condition.Name.Value, out var conditionType) && schema.IsSubType(type, conditionType));
}
