using Cacao.Generators.Model;

namespace Cacao.Generators.Analysis;

/// <summary>How a parameter of a resolver is filled.</summary>
/// <param name="Expression">The value as code, on the local <c>context</c>.</param>
/// <param name="Kind">Where the value comes from.</param>
/// <param name="Argument">The argument of the field, if the parameter is one.</param>
internal sealed record ParameterBinding(string Expression, ParameterKind Kind, InputFieldModel? Argument = null)
{
    /// <summary>Whether a pure resolver can fill the parameter.</summary>
    public bool IsPure => Kind is ParameterKind.Parent or ParameterKind.Argument or ParameterKind.EventMessage;
}

/// <summary>Where the value of a parameter comes from.</summary>
internal enum ParameterKind
{
    Parent,
    Argument,
    Service,
    Context,
    State,
    Paging,
    EventMessage,
}
