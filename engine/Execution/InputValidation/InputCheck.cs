using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace Cacao.Execution.InputValidation;

/// <summary>The check of one argument or input field: its own rules, and the check of the input objects in it.</summary>
/// <param name="attributes">The rules.</param>
/// <param name="type">The check of the input object, or of each one of a list; <c>null</c> when there is none.</param>
internal sealed class InputCheck(IReadOnlyList<ValidationAttribute> attributes, InputTypeCheck? type)
{
    /// <summary>Whether anything is checked.</summary>
    public bool HasRules(HashSet<InputTypeCheck> seen) => attributes.Count > 0 || type?.HasRules(seen) == true;

    public void Run(object? value, InputWalk walk)
    {
        foreach (var attribute in attributes)
        {
            if (value is IEnumerable items and not string && !IsRuleOfLists(attribute))
            {
                RunOnEach(items, walk, item => walk.Apply(attribute, item));
            }
            else
            {
                walk.Apply(attribute, value);
            }
        }

        if (type is not null)
        {
            RunType(type, value, walk);
        }
    }

    private static void RunType(InputTypeCheck type, object? value, InputWalk walk)
    {
        // Inputs without a class are dictionaries, which are sequences too.
        if (value is IEnumerable items and not IReadOnlyDictionary<string, object?>)
        {
            RunOnEach(items, walk, item => RunType(type, item, walk));
        }
        else if (value is not null)
        {
            type.Run(value, walk);
        }
    }

    private static void RunOnEach(IEnumerable items, InputWalk walk, Action<object?> run)
    {
        var index = 0;
        foreach (var item in items)
        {
            walk.Enter(index++);
            run(item);
            walk.Leave();
        }
    }

    // What is said of texts and numbers is meant for each element of a list; rules of the application decide themselves.
    private static bool IsRuleOfLists(ValidationAttribute attribute) =>
        attribute is RequiredAttribute or MinLengthAttribute or MaxLengthAttribute or LengthAttribute
        || attribute.GetType().Assembly != typeof(ValidationAttribute).Assembly;
}
