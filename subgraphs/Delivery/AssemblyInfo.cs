[assembly: Module("DeliveryTypes")]
