using Cacao.Resolvers;
using Cacao.Types;
using Cacao.Types.Configuration;

namespace Cacao.Data;

/// <summary>Reads from a selection which members of an entity are needed.</summary>
internal static class SelectionReader
{
    // A connection has its entities two levels down: edges, node.
    private const int MaxDepth = 3;

    /// <summary>Adds the members of the entity that a field and those below it need.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="selection">The field that returns the entity, a list or a connection of it.</param>
    /// <param name="entity">The .NET type of the entity.</param>
    /// <param name="selector">Takes the members.</param>
    /// <returns>Whether the members are known; otherwise the whole entity is needed.</returns>
    public static bool TryRead(Schema schema, ISelection selection, Type entity, SelectorBuilder selector) =>
        Visit(schema, selection, entity, selector, MaxDepth);

    private static bool Visit(Schema schema, ISelection selection, Type entity, SelectorBuilder selector, int depth)
    {
        foreach (var type in schema.GetPossibleTypes(selection.Field.Type.InnermostType))
        {
            foreach (var child in selection.GetSelections(type))
            {
                var isKnown = type.RuntimeType == entity
                    ? TryAdd(schema, child, [], selector)
                    : depth == 0 || Visit(schema, child, entity, selector, depth - 1);
                if (!isKnown)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool TryAdd(Schema schema, ISelection selection, string[] parent, SelectorBuilder selector)
    {
        if (selection.Field.IsIntrospectionField)
        {
            return true;
        }

        if (selection.Field.Features.GetValueOrDefault(typeof(FieldRequirements))
            is not FieldRequirements { Members: { } members } requirements)
        {
            return false;
        }

        foreach (var member in members)
        {
            string[] path = [.. parent, .. member.Split('.')];
            if (!requirements.IsMember || !TryAddBelow(schema, selection, path, selector))
            {
                selector.Add(path);
            }
        }

        return true;
    }

    /// <returns>Whether the members below are known; otherwise the whole member is needed.</returns>
    private static bool TryAddBelow(Schema schema, ISelection selection, string[] path, SelectorBuilder selector)
    {
        if (selection.Field.Type.InnermostType is not ObjectType type)
        {
            return false;
        }

        var children = selection.GetSelections(type);
        foreach (var child in children)
        {
            if (!TryAdd(schema, child, path, selector))
            {
                return false;
            }
        }

        return children.Any(c => !c.Field.IsIntrospectionField);
    }
}
