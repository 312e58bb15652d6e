using Cacao.Execution.InputValidation;
using Cacao.Language;
using Cacao.Resolvers;
using Cacao.Types;
using Cacao.Types.Configuration;

namespace Cacao.Execution.MutationConventions;

/// <summary>Gives each mutation one input object and a payload that holds the result and the typed errors.</summary>
internal sealed class MutationConvention(MutationConventionOptions options) : ISchemaConvention
{
    public void Apply(SchemaConfiguration schema)
    {
        foreach (var field in schema.FindRootType(OperationType.Mutation)?.Fields ?? [])
        {
            var feature = field.Features.GetValueOrDefault(typeof(MutationFeature)) as MutationFeature
                ?? new MutationFeature();
            var isEnabled = feature.Convention is { } convention ? !convention.Disable : options.ApplyToAllMutations;
            if (isEnabled)
            {
                Rewrite(schema, field, feature);
            }
        }
    }

    private void Rewrite(SchemaConfiguration schema, FieldConfiguration field, MutationFeature feature)
    {
        var names = MutationNames.For(field, feature.Convention, options);
        var inputArgument = TryRewriteInput(schema, field, names) ? names.InputArgument : null;
        var errors = feature.Errors;
        if (ArgumentChecks.Find(field) is not null)
        {
            // First, so that no declared error that fits any exception takes its place.
            ValidationErrorType.AddTo(schema);
            errors = [ValidationErrorType.CreateMutationError(inputArgument), .. errors];
        }

        var wrapsResult = RewritePayload(schema, field, names, errors.Count > 0);
        if (errors.Count > 0)
        {
            AddErrorUnion(schema, names, errors);
        }

        var middleware = new MutationMiddleware(inputArgument, wrapsResult, errors);
        field.Middleware.Insert(0, middleware.Wrap);
    }

    // A mutation that has an argument of that name already takes its input as it is written.
    private static bool TryRewriteInput(SchemaConfiguration schema, FieldConfiguration field, MutationNames names)
    {
        if (field.Arguments.Count == 0 || field.Arguments.Exists(a => a.Name == names.InputArgument))
        {
            return false;
        }

        if (schema.Contains(names.Input))
        {
            schema.Errors.Add(NameIsTaken(field, names.Input));
            return false;
        }

        var input = new InputObjectTypeConfiguration(names.Input);
        input.Fields.AddRange(field.Arguments);
        schema.Add(input);
        field.Arguments.Clear();
        field.Arguments.Add(
            new InputFieldConfiguration(names.InputArgument, TypeReference.Named(names.Input).NonNull()));
        return true;
    }

    /// <returns>Whether the result is wrapped into a generated payload.</returns>
    private static bool RewritePayload(
        SchemaConfiguration schema,
        FieldConfiguration field,
        MutationNames names,
        bool hasErrors)
    {
        var payload = Innermost(field.Type).Name == names.Payload
            ? schema.Find<ObjectTypeConfiguration>(names.Payload)
            : null;
        var isGenerated = payload is null;
        if (payload is null)
        {
            if (schema.Contains(names.Payload))
            {
                schema.Errors.Add(NameIsTaken(field, names.Payload));
                return false;
            }

            payload = CreatePayload(field, names);
            schema.Add(payload);
        }
        else if (hasErrors)
        {
            payload.Fields.ForEach(LeaveOutOnFailure);
        }

        if (hasErrors)
        {
            payload.Fields.Add(new FieldConfiguration(
                names.ErrorsField,
                TypeReference.Named(names.ErrorUnion).NonNull().List())
            {
                Description = "Why the mutation failed; null when it did not.",
                PureResolver = static context =>
                    ResolvedValue.FromReference((context.Parent<object>() as MutationPayload)?.Errors),
            });
        }

        field.Type = TypeReference.Named(names.Payload).NonNull();
        return isGenerated;
    }

    private static ObjectTypeConfiguration CreatePayload(FieldConfiguration field, MutationNames names)
    {
        var result = new FieldConfiguration(names.PayloadField, Nullable(field.Type))
        {
            PureResolver = static context => ResolvedValue.FromObject(context.Parent<MutationPayload>().Result),
        };
        return new ObjectTypeConfiguration(names.Payload) { Fields = { result } };
    }

    // A payload of the user's own has no value for its fields when there is an error in its place.
    private static void LeaveOutOnFailure(FieldConfiguration field)
    {
        field.Type = Nullable(field.Type);
        if (field.PureResolver is { } pure)
        {
            field.PureResolver = context =>
                context.Parent<object>() is MutationPayload ? ResolvedValue.Null : pure(context);
        }

        if (field.Resolver is { } resolver)
        {
            field.Resolver = context =>
                context.Parent<object>() is MutationPayload ? new ValueTask<object?>((object?)null) : resolver(context);
        }
    }

    private static void AddErrorUnion(
        SchemaConfiguration schema,
        MutationNames names,
        IReadOnlyList<MutationError> errors)
    {
        var union = new UnionTypeConfiguration(names.ErrorUnion);
        union.Types.AddRange(errors.SelectMany(e => e.TypeNames).Distinct().Select(TypeReference.Named));
        schema.Add(union);
    }

    private static TypeReference Nullable(TypeReference type) => type.Wrapper == TypeKind.NonNull ? type.Inner! : type;

    private static TypeReference Innermost(TypeReference type)
    {
        while (type.Inner is { } inner)
        {
            type = inner;
        }

        return type;
    }

    private static IError NameIsTaken(FieldConfiguration field, string name) =>
        ErrorBuilder.New()
            .SetMessage($"The mutation {field.Name} needs the name {name}, but the schema has a type of that name.")
            .SetCode("MUTATION_CONVENTION_NAME_TAKEN")
            .Build();
}
