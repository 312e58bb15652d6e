using System.ComponentModel.DataAnnotations;

namespace Cacao.Execution.SourceGeneration;

/// <summary>The validation attributes of an argument or input field, a feature of its configuration.</summary>
/// <param name="Rules">The attributes in the order in which they are written.</param>
public sealed record InputValidation(IReadOnlyList<ValidationAttribute> Rules);
