namespace Cacao.Types;

/// <summary>A composite input type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects"/>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(
        string name,
        string? description,
        Type? runtimeType,
        bool isOneOf,
        InputObjectFactory? factory)
        : base(name, description, runtimeType)
    {
        IsOneOf = isOneOf;
        Factory = factory;
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The input fields in their declared order.</summary>
    public MemberCollection<InputField> Fields { get; internal set; } = MemberCollection<InputField>.Empty;

    /// <summary>Whether exactly one field must be given, and not as <c>null</c> (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; }

    /// <summary>Builds the runtime value from coerced fields; without one the runtime value is a
    /// <see cref="Dictionary{TKey,TValue}"/> of the fields that were given or have defaults.</summary>
    public InputObjectFactory? Factory { get; }
}

/// <summary>Builds the .NET value of an input object.</summary>
/// <param name="fields">The coerced fields in the order of <see cref="InputObjectType.Fields"/>.</param>
public delegate object InputObjectFactory(InputFieldValues fields);
