namespace Cacao.Generators.Model;

/// <summary>An output field.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Type">The type reference as code.</param>
/// <param name="Description">The description.</param>
/// <param name="DeprecationReason">Why it is deprecated.</param>
/// <param name="Directives">The applied directives as code.</param>
/// <param name="Arguments">The arguments in order.</param>
/// <param name="Features">What conventions read, as pairs of type and value code.</param>
/// <param name="Attributes">The attributes that edit the configuration, as code that constructs them.</param>
/// <param name="ResultType">The result's .NET type as <c>typeof</c> operand, for the attributes.</param>
/// <param name="ElementType">The element's .NET type as <c>typeof</c> operand, for the attributes.</param>
/// <param name="Resolver">How the field is resolved.</param>
/// <param name="Subscribe">How the source stream of a subscription is opened.</param>
internal sealed record FieldModel(
    string Name,
    string Type,
    string? Description,
    string? DeprecationReason,
    EquatableArray<string> Directives,
    EquatableArray<InputFieldModel> Arguments,
    EquatableArray<FeatureModel> Features,
    EquatableArray<string> Attributes,
    string ResultType,
    string ElementType,
    ResolverModel Resolver,
    SubscribeModel? Subscribe)
{
    /// <summary>The members of the parent that the field reads, as code of a feature; <c>null</c> when nobody
    /// asks.</summary>
    public string? Requirements { get; init; }
}

/// <summary>An entry of a configuration's features.</summary>
internal sealed record FeatureModel(string Type, string Value);

/// <summary>An argument or input field.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Type">The type reference as code.</param>
/// <param name="Description">The description.</param>
/// <param name="DeprecationReason">Why it is deprecated.</param>
/// <param name="DefaultValue">The default as code of a value node.</param>
/// <param name="Convert">The conversion of the coerced value as code.</param>
/// <param name="Directives">The applied directives as code.</param>
/// <param name="Attributes">The attributes that edit the configuration, as code that constructs them.</param>
internal sealed record InputFieldModel(
    string Name,
    string Type,
    string? Description,
    string? DeprecationReason,
    string? DefaultValue,
    string? Convert,
    EquatableArray<string> Directives,
    EquatableArray<string> Attributes)
{
    /// <summary>The rules that the value must satisfy, as code that constructs the attributes.</summary>
    public EquatableArray<string> Rules { get; init; }

    /// <summary>Reads the value from the input object again, as code of a function; <c>null</c> when no rules are
    /// checked.</summary>
    public string? Read { get; init; }
}

/// <summary>How a member of an input class gets its value.</summary>
/// <param name="Field">The input field.</param>
/// <param name="MemberName">The constructor parameter or property.</param>
/// <param name="ValueType">The .NET type of the value as code; of the wrapped value for <c>Optional</c>.</param>
/// <param name="Binding">Where the value goes.</param>
/// <param name="IsOptional">Whether the member is an <c>Optional</c>.</param>
internal sealed record InputMemberModel(
    InputFieldModel Field,
    string MemberName,
    string ValueType,
    InputBinding Binding,
    bool IsOptional);

/// <summary>Where the value of an input field goes.</summary>
internal enum InputBinding
{
    /// <summary>A parameter of the constructor.</summary>
    Constructor,

    /// <summary>The object initializer.</summary>
    Initializer,

    /// <summary>The property's setter, only when the field was given, because the class has a default of its
    /// own.</summary>
    Setter,

    /// <summary>As <see cref="Setter"/>, for a property that only an initializer may set.</summary>
    InitOnlySetter,
}
