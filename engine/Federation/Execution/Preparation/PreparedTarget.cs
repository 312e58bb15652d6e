using System.Collections.Immutable;
using Cacao.Federation.Planning;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>A place whose objects a request completes, with the way to it.</summary>
internal sealed class PreparedTarget
{
    public PreparedTarget(RequestTarget target, ObjectType type, CompositeShape root, ImmutableArray<RequestInput> inputs)
    {
        Condition = target.Condition;
        var way = ImmutableArray.CreateBuilder<(ObjectShape, int)>();
        Composite = root;
        foreach (var step in target.Location.GetSteps())
        {
            var shape = Array.Find(Composite.Shapes, s => s.Type == step.Type)!;
            var slot = shape.IndexOf(step.ResponseName);
            way.Add((shape, slot));
            Composite = shape.Fields[slot].Composite!;
        }

        Way = way.ToImmutable();
        Shape = Array.Find(Composite.Shapes, s => s.Type == type)!;
        InputSlots = SlotsOf(inputs);
    }

    /// <summary>When the objects are to be completed.</summary>
    public IncludeCondition Condition { get; }

    /// <summary>From the root to the objects: the shape, and the slot to step into.</summary>
    public ImmutableArray<(ObjectShape Shape, int Slot)> Way { get; }

    /// <summary>What stands at the place.</summary>
    public CompositeShape Composite { get; }

    /// <summary>The shape of the objects that are completed; no other place has it.</summary>
    public ObjectShape Shape { get; }

    /// <summary>The slots of the objects that the request's inputs are; <c>null</c> when there is more to an input than one
    /// field.</summary>
    public int[]? InputSlots { get; }

    private int[]? SlotsOf(ImmutableArray<RequestInput> inputs)
    {
        var slots = new int[inputs.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = inputs[i].Value is PathSelector { Path: { TypeCondition: null, Segments: [{ TypeCondition: null } field] } }
                ? Shape.IndexOf(field.ResponseName)
                : -1;
        }

        if (slots.Length == 0 || Array.Exists(slots, slot => slot < 0))
        {
            return null;
        }

        foreach (var slot in slots)
        {
            Shape.Fields[slot].IsInput = true;
        }

        return slots;
    }
}
