namespace Cacao.Validation.Limits;

/// <summary>How much a selection set selects, fragments expanded. Numbers beyond all limits stay where they
/// are.</summary>
/// <param name="Depth">The levels of nested selection sets.</param>
/// <param name="Fields">The fields on all levels.</param>
/// <param name="Aliases">The fields with an alias on all levels.</param>
/// <param name="Nesting">The levels down to the last fragment that is spread, inline fragments included: what has to be
/// followed to find all fields, though they may be on one level.</param>
internal readonly record struct OperationSize(int Depth, int Fields, int Aliases, int Nesting = 0)
{
    public OperationSize Plus(OperationSize other) => new(
        Math.Max(Depth, other.Depth),
        Add(Fields, other.Fields),
        Add(Aliases, other.Aliases),
        Math.Max(Nesting, other.Nesting));

    private static int Add(int left, int right) => left > int.MaxValue - right ? int.MaxValue : left + right;
}
