using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>Walks from the query root through fields without arguments, breadth first, to the lookups.</summary>
internal static class LookupFinder
{
    public static IReadOnlyList<SourceLookup> Find(SourceSchema schema)
    {
        var lookups = new List<SourceLookup>();
        var visited = new HashSet<string>();
        var pending = new Queue<(SourceObjectType Type, IReadOnlyList<string> Path, bool IsInternal)>();
        if (schema.RootTypes[OperationType.Query] is { } root && schema.Types.Find(root) is SourceObjectType query)
        {
            pending.Enqueue((query, [], false));
            visited.Add(root);
        }

        while (pending.TryDequeue(out var step))
        {
            foreach (var field in step.Type.Fields)
            {
                var isInternal = step.IsInternal || field.IsInternal;
                if (field.IsLookup)
                {
                    lookups.Add(new SourceLookup(field, step.Path, isInternal));
                }
                else if (field.Arguments.Count == 0
                    && !field.Type.IsList()
                    && schema.Types.Find(field.Type.NamedType()) is SourceObjectType next
                    && visited.Add(next.Name))
                {
                    pending.Enqueue((next, [.. step.Path, field.Name], isInternal));
                }
            }
        }

        return lookups;
    }
}
