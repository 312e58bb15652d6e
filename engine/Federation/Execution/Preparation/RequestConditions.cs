using System.Collections.Immutable;
using Cacao.Federation.Planning;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>Reads the conditions of a request's fields.</summary>
/// <param name="terms">The terms of the client's operation.</param>
/// <param name="variables">The variables of the request that stand for conditions.</param>
internal readonly struct RequestConditions(
    ImmutableArray<(string Variable, bool IsSkip)> terms,
    ImmutableArray<ConditionVariable> variables)
{
    /// <summary>When a source schema answers a field.</summary>
    public IncludeCondition Of(FieldNode field)
    {
        var mask = 0UL;
        foreach (var directive in field.Directives)
        {
            var name = ((VariableNode)directive.Arguments[0].Value).Name.Value;
            foreach (var variable in variables)
            {
                if (variable.Name == name)
                {
                    return variable.Condition;
                }
            }

            mask |= 1UL << terms.IndexOf((name, directive.Name.Value == "skip"));
        }

        return IncludeCondition.From(mask);
    }
}
