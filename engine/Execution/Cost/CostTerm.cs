using Cacao.Language;

namespace Cacao.CostAnalysis;

/// <summary>A part of the cost of an operation as a formula over its variables. What depends on none of them is worked out
/// when the formula is made.</summary>
internal abstract class CostTerm
{
    /// <summary>No cost.</summary>
    public static CostTerm Zero { get; } = new Constant(default);

    /// <summary>The cost, when it is the same for each request.</summary>
    public virtual OperationCost? Known => null;

    /// <summary>A cost that depends on nothing.</summary>
    public static CostTerm Of(OperationCost cost) => new Constant(cost);

    /// <summary>The cost of all.</summary>
    public static CostTerm Sum(IEnumerable<CostTerm> terms)
    {
        var known = default(OperationCost);
        var open = new List<CostTerm>();
        foreach (var term in terms)
        {
            if (term.Known is { } cost)
            {
                known = known.Plus(cost);
            }
            else
            {
                open.Add(term);
            }
        }

        return open.Count == 0 ? Of(known) : new All(known, [.. open]);
    }

    /// <summary>The cost of the dearest.</summary>
    public static CostTerm Greatest(IReadOnlyList<CostTerm> terms) => terms switch
    {
        [] => Zero,
        [var only] => only,
        _ when terms.All(t => t.Known is not null) => Of(terms.Select(t => t.Known!.Value).Aggregate((a, b) => a.Or(b))),
        _ => new Dearest([.. terms]),
    };

    /// <summary>The cost of each element of a list.</summary>
    public static CostTerm Repeat(ListSize size, CostTerm element) =>
        size.Known is { } count && element.Known is { } cost ? Of(cost.Times(count)) : new Repeated(size, element);

    /// <summary>The cost for the variables of a request.</summary>
    /// <exception cref="SlicingArgumentException">The operation does not bound a list as it has to.</exception>
    public abstract OperationCost Evaluate(CostVariables variables);

    private sealed class Constant(OperationCost cost) : CostTerm
    {
        public override OperationCost? Known => cost;

        public override OperationCost Evaluate(CostVariables variables) => cost;
    }

    private sealed class All(OperationCost known, CostTerm[] open) : CostTerm
    {
        public override OperationCost Evaluate(CostVariables variables)
        {
            var sum = known;
            foreach (var term in open)
            {
                sum = sum.Plus(term.Evaluate(variables));
            }

            return sum;
        }
    }

    private sealed class Dearest(CostTerm[] terms) : CostTerm
    {
        public override OperationCost Evaluate(CostVariables variables)
        {
            var greatest = terms[0].Evaluate(variables);
            foreach (var term in terms.AsSpan(1))
            {
                greatest = greatest.Or(term.Evaluate(variables));
            }

            return greatest;
        }
    }

    private sealed class Repeated(ListSize size, CostTerm element) : CostTerm
    {
        public override OperationCost Evaluate(CostVariables variables) =>
            element.Evaluate(variables).Times(size.Evaluate(variables));
    }
}
