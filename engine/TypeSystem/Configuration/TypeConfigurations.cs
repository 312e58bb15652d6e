using Cacao.Language;

namespace Cacao.Types.Configuration;

/// <summary>What is known of a type before the schema is built. Several configurations of one name and kind are merged.</summary>
public abstract class TypeConfiguration
{
    /// <summary>Creates the configuration of a named type.</summary>
    protected TypeConfiguration(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The description; when configurations are merged the first one counts.</summary>
    public string? Description { get; init; }

    /// <summary>The .NET type that the type is bound to.</summary>
    public Type? RuntimeType { get; init; }

    /// <summary>Whether this only adds to a type that another configuration defines.</summary>
    public bool IsExtension { get; init; }

    /// <summary>The directives applied.</summary>
    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>The directives of a document that became properties; they are only checked.</summary>
    internal List<DirectiveNode> TranslatedDirectives { get; } = [];

    /// <summary>Where the type stands in its SDL document, if it came from one.</summary>
    public Location? Location { get; init; }
}

/// <summary>Configures a <see cref="ScalarType"/>: an implementation, or only its SDL (then values pass unchecked).</summary>
public sealed class ScalarTypeConfiguration(string name) : TypeConfiguration(name)
{
    /// <summary>The implementation, when there is one.</summary>
    public ScalarType? Implementation { get; init; }

    /// <summary>The URL of the scalar's specification (<c>@specifiedBy</c>).</summary>
    public string? SpecifiedBy { get; init; }
}

/// <summary>Configures a type with fields.</summary>
public abstract class ComplexTypeConfiguration : TypeConfiguration
{
    /// <summary>Creates the configuration of a named type.</summary>
    protected ComplexTypeConfiguration(string name)
        : base(name)
    {
    }

    /// <summary>The interfaces that the type implements.</summary>
    public List<TypeReference> Interfaces { get; } = [];

    /// <summary>The fields in order.</summary>
    public List<FieldConfiguration> Fields { get; } = [];
}

/// <summary>Configures an <see cref="ObjectType"/>.</summary>
public sealed class ObjectTypeConfiguration(string name) : ComplexTypeConfiguration(name)
{
    /// <summary>Tells whether a runtime value is of this type. Without it the .NET type decides where there are several
    /// types to choose from, and any value is taken where there is only this one.</summary>
    public Func<object, bool>? IsInstance { get; set; }
}

/// <summary>Configures an <see cref="InterfaceType"/>.</summary>
public sealed class InterfaceTypeConfiguration(string name) : ComplexTypeConfiguration(name);

/// <summary>Configures a <see cref="UnionType"/>.</summary>
public sealed class UnionTypeConfiguration(string name) : TypeConfiguration(name)
{
    /// <summary>The member types in order.</summary>
    public List<TypeReference> Types { get; } = [];
}

/// <summary>Configures an <see cref="EnumType"/>.</summary>
public sealed class EnumTypeConfiguration(string name) : TypeConfiguration(name)
{
    /// <summary>The values in order.</summary>
    public List<EnumValueConfiguration> Values { get; } = [];
}

/// <summary>Configures an <see cref="InputObjectType"/>.</summary>
public sealed class InputObjectTypeConfiguration(string name) : TypeConfiguration(name)
{
    /// <summary>The fields in order.</summary>
    public List<InputFieldConfiguration> Fields { get; } = [];

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; init; }

    /// <summary>Builds the runtime value; see <see cref="InputObjectType.Factory"/>.</summary>
    public InputObjectFactory? Factory { get; init; }
}
