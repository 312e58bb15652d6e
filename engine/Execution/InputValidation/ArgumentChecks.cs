using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Execution.InputValidation;

/// <summary>Checks the arguments of one field before its resolver runs; a feature of its configuration.</summary>
internal sealed class ArgumentChecks(IReadOnlyList<(string Name, InputCheck Check)> arguments)
{
    /// <summary>What the field checks; <c>null</c> when it checks nothing.</summary>
    public static ArgumentChecks? Find(FieldConfiguration field) =>
        field.Features.GetValueOrDefault(typeof(ArgumentChecks)) as ArgumentChecks;

    public FieldResolver Wrap(FieldResolver next) => context =>
    {
        Check(context);
        return next(context);
    };

    public SubscribeResolver Wrap(SubscribeResolver next) => context =>
    {
        Check(context);
        return next(context);
    };

    private void Check(IResolverContext context)
    {
        var walk = new InputWalk(context.RequestServices);
        foreach (var (name, check) in arguments)
        {
            var argument = context.ArgumentOptional<object?>(name);
            if (argument.HasValue)
            {
                walk.Enter(name, owner: null);
                check.Run(argument.Value, walk);
                walk.Leave();
            }
        }

        if (walk.Violations.Count > 0)
        {
            throw new InputValidationException(walk.Violations);
        }
    }
}
