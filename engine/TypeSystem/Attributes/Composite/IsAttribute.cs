namespace Cacao.Types.Composite;

/// <summary>Says which field of the returned entity the argument of a lookup stands for (<c>@is</c>).</summary>
/// <param name="field">A FieldSelectionMap.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IsAttribute(string field) : Attribute
{
    /// <summary>A FieldSelectionMap rooted at the returned type.</summary>
    public string Field { get; } = field;
}
