namespace Cacao.Types;

/// <summary>The default of an argument or input field.</summary>
/// <param name="value">The value.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The default as a .NET constant.</summary>
    public object? Value { get; } = value;
}
