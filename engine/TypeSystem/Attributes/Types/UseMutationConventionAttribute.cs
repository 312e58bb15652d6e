namespace Cacao.Types;

/// <summary>The mutation takes one input object and returns a payload. What is not set here follows the schema's
/// options.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>Leaves this mutation as it is written.</summary>
    public bool Disable { get; set; }

    /// <summary>The name of the input type.</summary>
    public string? InputTypeName { get; set; }

    /// <summary>The name of the argument that holds the input.</summary>
    public string? InputArgumentName { get; set; }

    /// <summary>The name of the payload type.</summary>
    public string? PayloadTypeName { get; set; }

    /// <summary>The name of the payload's field that holds the result; derived from its type when it is not given.</summary>
    public string? PayloadFieldName { get; set; }

    /// <summary>The name of the union of the mutation's errors.</summary>
    public string? PayloadErrorTypeName { get; set; }

    /// <summary>The name of the payload's field that holds the errors.</summary>
    public string? PayloadErrorsFieldName { get; set; }
}
