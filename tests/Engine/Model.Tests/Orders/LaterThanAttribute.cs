using System.ComponentModel.DataAnnotations;

namespace ModelShop.Orders;

/// <summary>A rule that looks at another member of its input object.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LaterThanAttribute(string other) : ValidationAttribute
{
    public override bool RequiresValidationContext => true;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is int later
            && validationContext.ObjectInstance is AddressInput { From: { } earlier } && other == "From"
            && later <= earlier
            ? new ValidationResult($"The field {validationContext.DisplayName} must be later than {earlier}.")
            : ValidationResult.Success;
}
