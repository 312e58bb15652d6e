namespace Cacao.Types;

/// <summary>The places in a document where a directive may stand.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#DirectiveLocations"/>
[Flags]
public enum DirectiveLocations
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary><c>QUERY</c></summary>
    Query = 1 << 0,

    /// <summary><c>MUTATION</c></summary>
    Mutation = 1 << 1,

    /// <summary><c>SUBSCRIPTION</c></summary>
    Subscription = 1 << 2,

    /// <summary><c>FIELD</c></summary>
    Field = 1 << 3,

    /// <summary><c>FRAGMENT_DEFINITION</c></summary>
    FragmentDefinition = 1 << 4,

    /// <summary><c>FRAGMENT_SPREAD</c></summary>
    FragmentSpread = 1 << 5,

    /// <summary><c>INLINE_FRAGMENT</c></summary>
    InlineFragment = 1 << 6,

    /// <summary><c>VARIABLE_DEFINITION</c></summary>
    VariableDefinition = 1 << 7,

    /// <summary><c>SCHEMA</c></summary>
    Schema = 1 << 8,

    /// <summary><c>SCALAR</c></summary>
    Scalar = 1 << 9,

    /// <summary><c>OBJECT</c></summary>
    Object = 1 << 10,

    /// <summary><c>FIELD_DEFINITION</c></summary>
    FieldDefinition = 1 << 11,

    /// <summary><c>ARGUMENT_DEFINITION</c></summary>
    ArgumentDefinition = 1 << 12,

    /// <summary><c>INTERFACE</c></summary>
    Interface = 1 << 13,

    /// <summary><c>UNION</c></summary>
    Union = 1 << 14,

    /// <summary><c>ENUM</c></summary>
    Enum = 1 << 15,

    /// <summary><c>ENUM_VALUE</c></summary>
    EnumValue = 1 << 16,

    /// <summary><c>INPUT_OBJECT</c></summary>
    InputObject = 1 << 17,

    /// <summary><c>INPUT_FIELD_DEFINITION</c></summary>
    InputFieldDefinition = 1 << 18,
}
