namespace Cacao.Types.Composite;

/// <summary>The argument is filled by the gateway with data of other source schemas (<c>@require</c>).</summary>
/// <param name="field">A FieldSelectionMap.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RequireAttribute(string? field = null) : Attribute
{
    /// <summary>A FieldSelectionMap rooted at the declaring type; the parameter name when it is not given.</summary>
    public string? Field { get; } = field;
}
