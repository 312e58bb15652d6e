using Cacao.Language;

namespace Cacao.Types;

/// <summary>One value of an enum type.</summary>
public sealed class EnumValue : ISchemaMember
{
    /// <summary>Creates an enum value.</summary>
    public EnumValue(
        string name,
        string? description,
        object runtimeValue,
        string? deprecationReason,
        IReadOnlyList<DirectiveNode> directives)
    {
        Name = name;
        Description = description;
        RuntimeValue = runtimeValue;
        DeprecationReason = deprecationReason;
        Directives = directives;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The description in CommonMark, if there is one.</summary>
    public string? Description { get; }

    /// <summary>What resolvers return and receive for this value: a .NET enum value, or the name.</summary>
    public object RuntimeValue { get; }

    /// <summary>Why the value should no longer be used; <c>null</c> when it is not deprecated.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The directives applied to the value, without <c>@deprecated</c>.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}
