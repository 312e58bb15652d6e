using System.Globalization;
using Cacao.Execution.Coercion;
using Cacao.Language;

namespace Cacao.Execution.Operations;

/// <summary>A <c>@stream</c> on a field.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal sealed class StreamUsage
{
    private readonly int _initialCount;
    private readonly int _variable;

    private StreamUsage(string? label, int initialCount, int variable)
    {
        Label = label;
        _initialCount = initialCount;
        _variable = variable;
    }

    public string? Label { get; }

    public static StreamUsage Create(DirectiveNode stream, CompiledOperation operation)
    {
        var label = (stream.FindArgument("label") as StringValueNode)?.Value;
        return stream.FindArgument("initialCount") switch
        {
            IntValueNode literal => new StreamUsage(label, int.Parse(literal.Value, CultureInfo.InvariantCulture), -1),
            VariableNode variable => new StreamUsage(label, 0, operation.Variables.IndexOf(variable.Name.Value)),
            _ => new StreamUsage(label, 0, -1),
        };
    }

    /// <summary>How many items belong to the list before the rest is streamed; negative when a client asks for
    /// nonsense.</summary>
    public int GetInitialCount(CoercedVariables variables) =>
        _variable < 0 ? _initialCount : variables[_variable] as int? ?? 0;
}
