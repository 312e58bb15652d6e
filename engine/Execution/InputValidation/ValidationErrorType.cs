using Cacao.Execution.MutationConventions;
using Cacao.Execution.SourceSchemas;
using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Execution.InputValidation;

/// <summary>The type of <see cref="ValidationError"/> in the schema.</summary>
internal static class ValidationErrorType
{
    public const string Name = "ValidationError";
    private const string Violation = "InputViolation";

    /// <summary>Adds the types, unless they are there.</summary>
    public static void AddTo(SchemaConfiguration schema)
    {
        if (schema.Find<ObjectTypeConfiguration>(Name)?.RuntimeType == typeof(ValidationError))
        {
            return;
        }

        ErrorInterfaceConvention.Instance.Apply(schema);
        var isSource = SourceSchemaConvention.IsSourceSchema(schema);
        Add(schema, CreateError(), isSource);
        Add(schema, CreateViolation(), isSource);
        SourceSchemaConvention.Instance.Apply(schema);
    }

    /// <summary>Makes the error of an exception.</summary>
    /// <param name="inputArgument">The argument that the conventions have put the others into, if there is one.</param>
    public static MutationError CreateMutationError(string? inputArgument) => new(
        [Name],
        exception => exception is InputValidationException invalid ? Create(invalid, inputArgument) : null);

    private static ValidationError Create(InputValidationException exception, string? inputArgument) => new(
        inputArgument is null
            ? exception.Violations
            : [.. exception.Violations.Select(v => v with { Path = [inputArgument, .. v.Path] })]);

    // Every source schema with such mutations has the types.
    private static void Add(SchemaConfiguration schema, ObjectTypeConfiguration type, bool isSource)
    {
        if (isSource)
        {
            type.Directives.Add(SourceSchemaDirectives.Shareable());
        }

        schema.Add(type);
    }

    private static ObjectTypeConfiguration CreateError() => new(Name)
    {
        Description = "The input breaks rules; nothing was changed.",
        RuntimeType = typeof(ValidationError),
        Interfaces = { TypeReference.Named("Error") },
        Fields =
        {
            new FieldConfiguration("message", Text())
            {
                Description = "What went wrong, for people.",
                PureResolver = static c => ResolvedValue.From(c.Parent<ValidationError>().Violations[0].Message),
            },
            new FieldConfiguration("code", Text())
            {
                Description = "What went wrong, for programs.",
                PureResolver = static _ => ResolvedValue.From(InputValidationException.Code),
            },
            new FieldConfiguration("violations", TypeReference.Named(Violation).NonNull().List().NonNull())
            {
                Description = "Each value that breaks a rule.",
                PureResolver = static c => ResolvedValue.FromReference(c.Parent<ValidationError>().Violations),
            },
        },
    };

    private static ObjectTypeConfiguration CreateViolation() => new(Violation)
    {
        Description = "A value of the input that breaks a rule.",
        RuntimeType = typeof(InputViolation),
        Fields =
        {
            new FieldConfiguration("path", Text().List().NonNull())
            {
                Description = "Where the value stands: names of arguments and input fields, and positions in lists.",
                PureResolver = static c => ResolvedValue.FromReference(c.Parent<InputViolation>().Path),
            },
            new FieldConfiguration("message", Text())
            {
                Description = "What is wrong, for people.",
                PureResolver = static c => ResolvedValue.From(c.Parent<InputViolation>().Message),
            },
            new FieldConfiguration("code", Text())
            {
                Description = "The rule, for programs.",
                PureResolver = static c => ResolvedValue.From(c.Parent<InputViolation>().Code),
            },
        },
    };

    private static TypeReference Text() => TypeReference.Named("String").NonNull();
}
