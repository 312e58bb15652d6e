namespace Cacao.Types;

/// <summary>The mutation takes one input object and returns a payload.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>Leaves this mutation as it is written.</summary>
    public bool Disable { get; set; }

    /// <summary>The name of the payload's field that holds the result; derived from its type when it is not given.</summary>
    public string? PayloadFieldName { get; set; }
}
