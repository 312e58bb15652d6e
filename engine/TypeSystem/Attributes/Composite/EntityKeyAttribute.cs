namespace Cacao.Types.Composite;

/// <summary>A stable key of the entity (<c>@key</c>).</summary>
/// <param name="fields">A selection set without the outer braces.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true)]
public sealed class EntityKeyAttribute(string fields) : Attribute
{
    /// <summary>A selection set without the outer braces.</summary>
    public string Fields { get; } = fields;
}
