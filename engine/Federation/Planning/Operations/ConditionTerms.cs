using System.Collections.Immutable;
using Cacao.Language;

namespace Cacao.Federation.Planning;

/// <summary>The distinct <c>@include(if: $variable)</c> and <c>@skip(if: $variable)</c> terms of an operation, one bit each.</summary>
public sealed class ConditionTerms
{
    private readonly List<(string Variable, bool IsSkip)> _terms = [];

    /// <summary>The terms in the order of their bits.</summary>
    public ImmutableArray<(string Variable, bool IsSkip)> Terms => [.. _terms];

    /// <summary>Adds the terms of a selection's directives to a mask.</summary>
    /// <returns><c>false</c> when a literal argument leaves the selection out for good.</returns>
    /// <exception cref="PlanningException">The operation has more than 64 different terms.</exception>
    internal bool TryAdd(IReadOnlyList<DirectiveNode> directives, ref ulong mask)
    {
        foreach (var directive in directives)
        {
            var isSkip = directive.Name.Value == "skip";
            if (!isSkip && directive.Name.Value != "include")
            {
                continue;
            }

            switch (directive.Arguments.FirstOrDefault(a => a.Name.Value == "if")?.Value)
            {
                case VariableNode variable:
                    mask |= 1UL << IndexOf(variable.Name.Value, isSkip);
                    break;
                case BooleanValueNode literal when literal.Value == isSkip:
                    return false;
            }
        }

        return true;
    }

    private int IndexOf(string variable, bool isSkip)
    {
        var index = _terms.IndexOf((variable, isSkip));
        if (index >= 0)
        {
            return index;
        }

        if (_terms.Count == 64)
        {
            throw PlanningException.TooManyConditions();
        }

        _terms.Add((variable, isSkip));
        return _terms.Count - 1;
    }
}
