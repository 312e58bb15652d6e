using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>
/// Proves that each query path that clients can take can be resolved. Paths are not enumerated: what lies below an
/// object depends only on its type and on what can be reached from the schemas that it can have come from, so each such
/// state is visited once.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Validate-Satisfiability"/>
internal sealed class SatisfiabilityValidator(MergedSchema schema, CompositionLog log)
{
    private readonly QueryPathOptions _options = new(schema.Sources);
    private readonly Dictionary<object, int> _kinds = [];
    private readonly HashSet<string> _visited = [];
    private readonly HashSet<string> _reported = [];
    private readonly Queue<QueryPath> _pending = [];

    /// <summary>
    /// What the validation took, in steps and derivations; it must not grow faster than the number of fields that
    /// source schemas define.
    /// </summary>
    public int Work { get; private set; }

    public void Validate()
    {
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (_options.Roots(operation) is { Count: > 0 } roots)
            {
                Visit(new QueryPath(operation.ToString(), roots, null, null));
            }
        }

        while (_pending.TryDequeue(out var path))
        {
            if (schema.Find(path.TypeName) is MergedComplexType type)
            {
                ValidateFields(path, type);
            }
        }

        Work += _options.Derivations;
    }

    private void ValidateFields(QueryPath path, MergedComplexType type)
    {
        var positions = _options.Representatives(path.Positions);
        foreach (var field in type.Fields.Where(field => !field.IsInaccessible))
        {
            var steps = _options.Steps(positions, field.Name).ToList();
            Work += 1 + steps.Count;
            if (steps.Count == 0 && _reported.Add(field.Coordinate))
            {
                log.Write(LogEntries.UnsatisfiableQueryPath(field, UnsatisfiablePath.Explain(_options, path, field)));
            }

            foreach (var next in _options.Enter(type.Name, steps))
            {
                Visit(new QueryPath(next.Key, [.. next], path, field.Name));
            }
        }
    }

    private void Visit(QueryPath path)
    {
        var isVisible = schema.Find(path.TypeName) is { IsInaccessible: false };
        var kinds = path.Positions.Select(Number).Distinct().Order();
        if (isVisible && _visited.Add(string.Join(',', kinds)))
        {
            _pending.Enqueue(path);
        }
    }

    private int Number(Position position)
    {
        var kind = _options.Kind(position);
        if (!_kinds.TryGetValue(kind, out var number))
        {
            number = _kinds.Count;
            _kinds.Add(kind, number);
        }

        return number;
    }
}
