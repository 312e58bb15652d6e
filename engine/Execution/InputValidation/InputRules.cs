using System.ComponentModel.DataAnnotations;

namespace Cacao.Execution.InputValidation;

/// <summary>What the value of an argument or input field must satisfy; a feature of its configuration. Added by generated
/// code.</summary>
public sealed class InputRules(params ValidationAttribute[] attributes)
{
    /// <summary>The rules in the order in which they are written.</summary>
    public IReadOnlyList<ValidationAttribute> Attributes { get; } = attributes;
}
