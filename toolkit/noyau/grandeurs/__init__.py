"""Les grandeurs que le décompte imprime, chacune avec son origine et son calcul."""
