using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Cacao.Execution.InputValidation;

/// <summary>One check of the input of a field: where it is, and what it has found.</summary>
/// <param name="services">For rules that ask for services.</param>
internal sealed class InputWalk(IServiceProvider services)
{
    /// <summary>A long list that is wrong throughout is not reported to its end.</summary>
    private const int MaxViolations = 50;

    private readonly List<(string Segment, object? Owner)> _path = [];
    private List<InputViolation>? _violations;

    public IReadOnlyList<InputViolation> Violations => _violations ?? [];

    /// <summary>Goes into an argument or a member of an input object.</summary>
    public void Enter(string name, object? owner) => _path.Add((name, owner));

    /// <summary>Goes to an element of a list.</summary>
    public void Enter(int index) => _path.Add((index.ToString(CultureInfo.InvariantCulture), null));

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    public void Apply(ValidationAttribute attribute, object? value)
    {
        if (_violations?.Count >= MaxViolations || Check(attribute, value) is not { } message)
        {
            return;
        }

        (_violations ??= []).Add(
            new InputViolation([.. _path.Select(p => p.Segment)], message, RuleNames.Of(attribute)));
    }

    /// <returns>What is wrong; <c>null</c> when nothing is.</returns>
    private string? Check(ValidationAttribute attribute, object? value)
    {
        var member = _path.FindLast(p => !char.IsAsciiDigit(p.Segment[0]));
        if (!attribute.RequiresValidationContext)
        {
            return attribute.IsValid(value) ? null : attribute.FormatErrorMessage(member.Segment);
        }

        var context = new ValidationContext(member.Owner ?? this, services, items: null)
        {
            MemberName = member.Segment,
            DisplayName = member.Segment,
        };
        return attribute.GetValidationResult(value, context) is { } result
            ? result.ErrorMessage ?? attribute.FormatErrorMessage(member.Segment)
            : null;
    }
}
