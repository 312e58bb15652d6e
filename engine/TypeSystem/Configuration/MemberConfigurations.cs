using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Configuration;

/// <summary>What fields, arguments and enum values have in common before the schema is built.</summary>
public abstract class MemberConfiguration
{
    /// <summary>Creates the configuration of a named member.</summary>
    protected MemberConfiguration(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The description in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Why the member should no longer be used; <c>null</c> when it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives applied, without <c>@deprecated</c>.</summary>
    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>The directives of a document that became properties; they are only checked.</summary>
    internal List<DirectiveNode> TranslatedDirectives { get; } = [];

    /// <summary>Where the member stands in its SDL document, if it came from one.</summary>
    public Location? Location { get; init; }
}

/// <summary>Configures an <see cref="OutputField"/>.</summary>
public sealed class FieldConfiguration(string name, TypeReference type) : MemberConfiguration(name)
{
    /// <summary>The output type. Middleware such as paging and the mutation conventions may replace it.</summary>
    public TypeReference Type { get; set; } = type;

    /// <summary>The arguments in order.</summary>
    public List<InputFieldConfiguration> Arguments { get; } = [];

    /// <summary>Resolves the field at once; ignored when there is middleware, then <see cref="Resolver"/> is derived from it.</summary>
    public PureFieldResolver? PureResolver { get; set; }

    /// <summary>Resolves the field.</summary>
    public FieldResolver? Resolver { get; set; }

    /// <summary>Opens the source stream of a subscription field.</summary>
    public SubscribeResolver? SubscribeResolver { get; set; }

    /// <summary>Wrapped around the resolver, the first outermost.</summary>
    public List<FieldMiddleware> Middleware { get; } = [];

    /// <summary>Facts about the field for conventions, keyed by their type (paging options, typed errors, authorization, …).</summary>
    public Dictionary<Type, object> Features { get; } = [];
}

/// <summary>Configures an argument or an input object field.</summary>
public sealed class InputFieldConfiguration(string name, TypeReference type) : MemberConfiguration(name)
{
    /// <summary>The input type.</summary>
    public TypeReference Type { get; set; } = type;

    /// <summary>The default as a literal.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>See <see cref="InputField.Convert"/>.</summary>
    public Func<object?, object?>? Convert { get; init; }

    /// <summary>Facts about the field for conventions, keyed by their type.</summary>
    public Dictionary<Type, object> Features { get; } = [];
}

/// <summary>Configures an <see cref="EnumValue"/>.</summary>
public sealed class EnumValueConfiguration(string name, object runtimeValue) : MemberConfiguration(name)
{
    /// <summary>The .NET enum value, or the name where there is no .NET enum.</summary>
    public object RuntimeValue { get; } = runtimeValue;
}

/// <summary>Configures a <see cref="DirectiveType"/>.</summary>
public sealed class DirectiveTypeConfiguration(string name, DirectiveLocations locations)
{
    /// <summary>The name without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>The description in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Where the directive may be applied.</summary>
    public DirectiveLocations Locations { get; } = locations;

    /// <summary>Whether it may be applied more than once at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The arguments in order.</summary>
    public List<InputFieldConfiguration> Arguments { get; } = [];

    /// <summary>Where the definition stands in its SDL document, if it came from one.</summary>
    public Location? Location { get; init; }
}
